package vn.govmail.document;

import java.util.List;

/**
 * Text that a program of the system runs: by how it begins, or by what only scripts that reach out of themselves contain. A
 * letter about programs that quotes one of these whole is taken for one; a name like {@code .bat} is a finding of its own.
 */
final class ScriptText {
    private static final List<String> BEGINNINGS = List.of(
            "#!",
            "@echo off",
            "@echo on",
            "<?php",
            "<job",
            "<package>\n<job",
            "<package>\r\n<job",
            "windows registry editor version",
            "regedit4",
            "[internetshortcut]",
            "[desktop entry]",
            "[autorun]",
            "#@~^",
            "on error resume next");

    private static final List<String> CALLS = List.of(
            "<hta:application",
            "createobject(\"wscript.shell\")",
            "createobject(\"scripting.filesystemobject\")",
            "new activexobject(",
            "wscript.createobject(",
            "set-executionpolicy ",
            "invoke-expression ",
            "new-object net.webclient",
            "new-object system.net.webclient",
            "powershell -e",
            "powershell.exe -");

    private ScriptText() {}

    /** Of a text in lower case without leading blanks. */
    static boolean isScript(String lower) {
        return BEGINNINGS.stream().anyMatch(lower::startsWith) || CALLS.stream().anyMatch(lower::contains);
    }
}
