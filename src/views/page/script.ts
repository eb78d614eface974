/**
 * The page's only script: the language; search, filters, sorting and opening of rows in the table of units; the map that follows the table;
 * the table as a file. It never creates markup. All that a reader chose stands in the address after `#`, as `name=value` joined by `&`.
 */
export const SCRIPT = `
(function(){
"use strict";
var root=document.documentElement,$=function(id){return document.getElementById(id)},all=function(what,where){return [].slice.call((where||document).querySelectorAll(what))};
var table=$("units"),body=table.tBodies[0],rows=all("tr.row",body),heads=all("th",table.tHead),spots=all("#map a");
function partsOf(text){var parts={};text.split("&").forEach(function(part){var cut=part.indexOf("=");if(cut>0)parts[part.slice(0,cut)]=part.slice(cut+1)});return parts}
function decoded(text){try{return decodeURIComponent(text)}catch(_){return""}}
function herd(each){return each.dataset.city?each.dataset.city+" "+each.dataset.kind:each.herd}
spots.forEach(function(spot){var parts=partsOf(spot.getAttribute("href").slice(1));spot.herd=parts.city+" "+decoded(parts.kind)});
var more=rows.map(function(row){return $(row.id+"-more")});
var texts=rows.map(function(row,at){return(row.textContent+" "+(row.dataset.words||"")+" "+more[at].textContent).normalize("NFKC").toLowerCase()});
var FILTERS=["kind","city","outcome","rule"],FIELDS=["q"].concat(FILTERS.map(function(name){return"f-"+name}));
var first=root.dataset.lang,section="";
function speak(lang){root.lang=lang==="zh"?"zh-CN":"en";root.dataset.lang=lang;document.title=root.dataset[lang+"Title"];
  all("option[data-zh]").forEach(function(each){each.textContent=each.dataset[lang]})}
function isOpen(at){return rows[at].querySelector("button").getAttribute("aria-expanded")==="true"}
function open(at,on){rows[at].querySelector("button").setAttribute("aria-expanded",String(on));more[at].classList.toggle("shut",!on)}
function filter(){
  var words=$("q").value.normalize("NFKC").toLowerCase().split(/\\s+/).filter(Boolean),shown=0,here={};
  var want=FILTERS.map(function(name){return[name,$("f-"+name).value]});
  rows.forEach(function(row,at){
    var fits=words.every(function(word){return texts[at].indexOf(word)>=0})&&want.every(function(pair){
      return pair[1]===""||(pair[0]==="rule"?row.dataset.rule.split(" ").indexOf(pair[1])>=0:row.dataset[pair[0]]===pair[1])});
    row.classList.toggle("off",!fits);more[at].classList.toggle("off",!fits);
    if(fits){shown+=1;here[herd(row)]=true}
  });
  spots.forEach(function(spot){spot.classList.toggle("dim",!here[herd(spot)])});
  $("count").textContent=String(shown);$("empty").classList.toggle("off",shown>0);
}
function sort(name,down){
  var column=heads.findIndex(function(head){return head.dataset.column===name});
  heads.forEach(function(head){head.removeAttribute("aria-sort")});
  if(column>=0)heads[column].setAttribute("aria-sort",down?"descending":"ascending");
  var key=function(row){return column<0?"":row.cells[column].dataset.key||row.cells[column].textContent};
  var order=rows.map(function(row,at){return{at:at,key:key(row)}});
  order.sort(function(a,b){return(a.key<b.key?-1:a.key>b.key?1:0)*(down?-1:1)||a.at-b.at});
  order.forEach(function(each){body.appendChild(rows[each.at]);body.appendChild(more[each.at])});
}
function sorting(){var head=heads.find(function(each){return each.hasAttribute("aria-sort")});
  return head?(head.getAttribute("aria-sort")==="descending"?"-":"")+head.dataset.column:""}
function address(){
  var found=[["lang",root.dataset.lang===first?"":root.dataset.lang],["q",$("q").value]].concat(FILTERS.map(function(name){return[name,$("f-"+name).value]}));
  found.push(["sort",sorting()],["unit",rows.filter(function(_,at){return isOpen(at)}).map(function(row){return encodeURIComponent(row.dataset.unit)}).join(",")],["at",section]);
  return found.filter(function(pair){return pair[1]!==""}).map(function(pair){return pair[0]+"="+(pair[0]==="unit"?pair[1]:encodeURIComponent(pair[1]))}).join("&");
}
function keep(){try{history.replaceState(null,"",address()===""?location.href.split("#")[0]:"#"+address())}catch(_){}}
function go(target){if(!target)return;if(!target.hasAttribute("tabindex"))target.setAttribute("tabindex","-1");target.focus({preventScroll:true});target.scrollIntoView()}
function come(){
  var hash=location.hash.slice(1);
  if(hash!==""&&hash.indexOf("=")<0){section=$(hash)?hash:"";keep();go($(hash));return}
  var asked=partsOf(hash);
  var value=function(name){return decoded(asked[name]||"")};
  if(asked.lang==="zh"||asked.lang==="en")speak(asked.lang);
  $("q").value=value("q");
  FILTERS.forEach(function(name){var box=$("f-"+name);box.value=value(name);if(box.selectedIndex<0)box.value=""});
  sort(value("sort").replace(/^-/,""),value("sort")[0]==="-");
  var units=(asked.unit||"").split(",").map(decoded),target=null;
  rows.forEach(function(row,at){var on=units.indexOf(row.dataset.unit)>=0;open(at,on);if(on&&!target)target=row});
  filter();
  if(target&&target.classList.contains("off")){FIELDS.forEach(function(id){$(id).value=""});filter()}
  section=$(value("at"))?value("at"):"";
  keep();
  go(target?target.querySelector("button"):section===""?null:$(section));
}
$("lang").addEventListener("click",function(){speak(root.dataset.lang==="zh"?"en":"zh");keep()});
rows.forEach(function(row,at){row.querySelector("button").addEventListener("click",function(){open(at,!isOpen(at));keep()})});
FIELDS.forEach(function(id){$(id).addEventListener("input",function(){filter();keep()})});
$("reset").addEventListener("click",function(){FIELDS.forEach(function(id){$(id).value=""});filter();keep();$("q").focus()});
heads.forEach(function(head){head.querySelector("button").addEventListener("click",function(){sort(head.dataset.column,head.getAttribute("aria-sort")==="ascending");keep()})});
$("reasons").addEventListener("change",function(){root.classList.toggle("reasons",this.checked)});
function said(node){
  if(node.nodeType===3)return node.nodeValue;
  if(node.nodeType!==1||node.getAttribute("aria-hidden")==="true"||(node.lang&&node.lang!==root.dataset.lang))return"";
  return [].map.call(node.childNodes,said).join("");
}
function cell(text){var plain=text.replace(/\\s+/g," ").trim();if(/^[=+\\-@]/.test(plain))plain="'"+plain;return/[",]/.test(plain)?'"'+plain.replace(/"/g,'""')+'"':plain}
$("save").addEventListener("click",function(){
  var shown=all("tr.row",body).filter(function(row){return!row.classList.contains("off")});
  var lines=[heads].concat(shown.map(function(row){return [].slice.call(row.cells)})).map(function(cells){return cells.map(function(each){return cell(said(each))}).join(",")});
  var link=document.createElement("a");
  link.href=URL.createObjectURL(new Blob(["\\ufeff"+lines.join("\\n")+"\\n"],{type:"text/csv"}));link.download="units.csv";link.click();
  setTimeout(function(){URL.revokeObjectURL(link.href)},1e3);
});
function together(which){rows.concat(spots).forEach(function(each){each.classList.toggle("hot",herd(each)===which)})}
rows.concat(spots).forEach(function(each){
  ["mouseenter","focusin"].forEach(function(when){each.addEventListener(when,function(){together(herd(each))})});
  ["mouseleave","focusout"].forEach(function(when){each.addEventListener(when,function(){together("")})});
});
function spotAt(at){spots.forEach(function(spot,each){spot.setAttribute("tabindex",each===at?"0":"-1")});return spots[at]}
if(spots.length>0)spotAt(0);
spots.forEach(function(spot,at){spot.addEventListener("keydown",function(event){
  var step={ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[event.key];
  if(!step)return;event.preventDefault();spotAt((at+step+spots.length)%spots.length).focus();
})});
var map=document.querySelector("svg.map"),frame=map.parentNode,zoom=1;
function middle(){var x=0,y=0,box=map.getBoundingClientRect();
  spots.forEach(function(spot){var at=spot.getBoundingClientRect();x+=at.left-box.left;y+=at.top-box.top});
  return spots.length===0?[box.width/2,box.height/2]:[x/spots.length,y/spots.length]}
function look(x,y){frame.scrollLeft=x-frame.clientWidth/2;frame.scrollTop=y-frame.clientHeight/2}
function scale(by){
  var x=(frame.scrollLeft+frame.clientWidth/2)/map.clientWidth,y=(frame.scrollTop+frame.clientHeight/2)/map.clientHeight;
  zoom=Math.min(6,Math.max(1,by===0?1:zoom*by));
  map.style.width=zoom*100+"%";frame.classList.toggle("near",zoom>1);
  look(x*map.clientWidth,y*map.clientHeight);
}
$("nearer").addEventListener("click",function(){scale(1.5)});$("farther").addEventListener("click",function(){scale(1/1.5)});$("whole").addEventListener("click",function(){scale(0)});
look.apply(null,middle());
addEventListener("hashchange",come);
rows.forEach(function(_,at){open(at,false)});
filter();speak(first);come();
})();
`;
