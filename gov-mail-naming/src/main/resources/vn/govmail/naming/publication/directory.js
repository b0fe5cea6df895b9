"use strict";
(function () {
  var form = document.getElementById("f"), box = document.getElementById("q"), note = document.getElementById("n");
  var sections = null, timer = 0;
  function fold(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/\u0111/g, "d").replace(/\s+/g, " ").trim();
  }
  function index() {
    sections = Array.prototype.map.call(document.querySelectorAll("main section"), function (section) {
      var agency = fold(section.querySelector("h2").textContent);
      return {
        element: section,
        rows: Array.prototype.map.call(section.querySelectorAll("tbody tr"), function (row) {
          return { element: row, text: fold(row.textContent) + " " + agency };
        })
      };
    });
  }
  function search() {
    if (!sections) { index(); }
    var words = fold(box.value).split(" "), found = 0;
    sections.forEach(function (section) {
      var any = false;
      section.rows.forEach(function (row) {
        var fits = words.every(function (word) { return row.text.indexOf(word) >= 0; });
        if (row.element.hidden === fits) { row.element.hidden = !fits; }
        if (fits) { any = true; found++; }
      });
      section.element.hidden = !any;
    });
    note.textContent = note.getAttribute("data-word") + ": " + found;
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  box.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(search, 150); });
})();
