/** The page's only script: the language switch; search, filters, sorting and opening of rows in the table of units. It never creates markup. */
export const SCRIPT = `
(function(){
"use strict";
var root=document.documentElement,$=function(id){return document.getElementById(id)};
function speak(lang){root.lang=lang==="zh"?"zh-CN":"en";root.dataset.lang=lang;document.title=root.dataset[lang+"Title"];
  [].forEach.call(document.querySelectorAll("option[data-zh]"),function(each){each.textContent=each.dataset[lang]})}
speak(root.dataset.lang);
$("lang").addEventListener("click",function(){speak(root.dataset.lang==="zh"?"en":"zh")});
var table=$("units"),body=table.tBodies[0],rows=[].slice.call(body.querySelectorAll("tr.row"));
var more=rows.map(function(row){return $(row.id+"-more")});
var texts=rows.map(function(row,at){return(row.textContent+" "+(row.dataset.words||"")+" "+more[at].textContent).normalize("NFKC").toLowerCase()});
function open(at,on){rows[at].querySelector("button").setAttribute("aria-expanded",String(on));more[at].classList.toggle("off",!on||rows[at].classList.contains("off"))}
rows.forEach(function(row,at){
  open(at,false);
  var button=row.querySelector("button");
  button.addEventListener("click",function(){open(at,button.getAttribute("aria-expanded")!=="true")});
});
function filter(){
  var words=$("q").value.normalize("NFKC").toLowerCase().split(/\\s+/).filter(Boolean),shown=0;
  var want=["kind","city","outcome","rule"].map(function(name){return[name,$("f-"+name).value]});
  rows.forEach(function(row,at){
    var fits=words.every(function(word){return texts[at].indexOf(word)>=0})&&want.every(function(pair){
      return pair[1]===""||(pair[0]==="rule"?JSON.parse(row.dataset.rule).indexOf(pair[1])>=0:row.dataset[pair[0]]===pair[1])});
    row.classList.toggle("off",!fits);
    if(fits)shown+=1;
    open(at,fits&&row.querySelector("button").getAttribute("aria-expanded")==="true");
  });
  $("count").textContent=String(shown);
}
["q","f-kind","f-city","f-outcome","f-rule"].forEach(function(id){$(id).addEventListener("input",filter)});
$("reset").addEventListener("click",function(){["q","f-kind","f-city","f-outcome","f-rule"].forEach(function(id){$(id).value=""});filter();$("q").focus()});
var heads=[].slice.call(table.tHead.rows[0].cells);
heads.forEach(function(head,column){
  var button=head.querySelector("button");
  if(!button)return;
  button.addEventListener("click",function(){
    var down=head.getAttribute("aria-sort")==="ascending";
    heads.forEach(function(each){each.removeAttribute("aria-sort")});
    head.setAttribute("aria-sort",down?"descending":"ascending");
    var order=rows.map(function(row,at){return{at:at,key:row.cells[column].dataset.key||row.cells[column].textContent}});
    order.sort(function(a,b){return(a.key<b.key?-1:a.key>b.key?1:0)*(down?-1:1)||a.at-b.at});
    order.forEach(function(each){body.appendChild(rows[each.at]);body.appendChild(more[each.at])});
  });
});
filter();
})();
`;
