package vn.govmail.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** What is wrong with a file, in words that help. */
final class FileProblems {
    private static final String ENCODING = System.getProperty("sun.jnu.encoding", "UTF-8");
    private static final String SETTING =
            "; this locale (" + ENCODING + ") cannot hold every letter: set LC_ALL=C.UTF-8 and run again";

    private FileProblems() {}

    static InputException unreadable(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return notFound(name);
        }
        String code = e instanceof AccessDeniedException ? "ACCESS_DENIED" : "FILE_UNREADABLE";
        return new InputException(code, text(e));
    }

    static InputException notFound(String name) {
        return new InputException("FILE_NOT_FOUND", "there is no such file or folder" + localeHint(name));
    }

    static InputException unencodable(String name) {
        return new InputException(
                "FILE_NAME_NOT_ENCODABLE", "Java cannot write this file name here" + localeHint(name));
    }

    /** The reason alone: the name stands beside it already. */
    static String text(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : null;
        return reason != null ? reason : String.valueOf(e.getMessage());
    }

    static InputException garbledArgument() {
        return new InputException(
                "ARGUMENT_GARBLED",
                "letters of this argument were lost" + SETTING + ", or pass the values on standard input (-)");
    }

    /** Whether Java can take every file name and argument here. */
    static boolean localeIsUnicode() {
        return ENCODING.toUpperCase(Locale.ROOT).startsWith("UTF") || !Charset.isSupported(ENCODING);
    }

    /** A locale without Vietnamese letters garbles names before they come here. */
    private static String localeHint(String name) {
        boolean garbled = name.indexOf('?') >= 0
                || name.indexOf('\uFFFD') >= 0
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        return garbled && !localeIsUnicode() ? SETTING : "";
    }
}
