import { doctorEn } from "./en/doctor.ts";
import type { InLanguages } from "./in-languages.ts";
import type { DoctorWords } from "./topics/doctor.ts";
import { doctorZh } from "./zh/doctor.ts";

export const doctorWords: InLanguages<DoctorWords> = { zh: doctorZh, en: doctorEn };
