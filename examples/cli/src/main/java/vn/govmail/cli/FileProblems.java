package vn.govmail.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import vn.govmail.text.Language;

/** What is wrong with a file, in words that help. */
final class FileProblems {
    private static final String ENCODING = System.getProperty("sun.jnu.encoding", "UTF-8");

    private FileProblems() {}

    static InputException unreadable(String name, IOException e) {
        String code = code(e);
        return code.equals("FILE_NOT_FOUND")
                ? notFound(name)
                : new InputException(code, text(e, Sentences.in(Language.ENGLISH)));
    }

    static InputException notFound(String name) {
        return new InputException("FILE_NOT_FOUND", "there is no such file or folder", locale(name));
    }

    static InputException unencodable(String name) {
        return new InputException("FILE_NAME_NOT_ENCODABLE", "Java cannot write this file name here", locale(name));
    }

    static InputException garbledArgument() {
        return new InputException(
                "ARGUMENT_GARBLED", "letters of this argument were lost", Map.of("encoding", ENCODING));
    }

    /** The reason alone: the name stands beside it already. */
    static String text(IOException e, Sentences sentences) {
        String reason = e instanceof FileSystemException system ? system.getReason() : null;
        String detail = reason != null ? reason : String.valueOf(e.getMessage());
        String code = code(e);
        return code.equals("FILE_UNREADABLE") ? detail : sentences.text("input." + code);
    }

    private static String code(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "FILE_NOT_FOUND";
        }
        if (e instanceof AccessDeniedException) {
            return "ACCESS_DENIED";
        }
        if (e instanceof CharacterCodingException) {
            return "FILE_NOT_UTF_8";
        }
        return String.valueOf(e.getMessage()).endsWith("Is a directory") ? "FILE_IS_FOLDER" : "FILE_UNREADABLE";
    }

    /** Whether Java can take every file name and argument here. */
    static boolean localeIsUnicode() {
        return ENCODING.toUpperCase(Locale.ROOT).startsWith("UTF") || !Charset.isSupported(ENCODING);
    }

    /** A locale without Vietnamese letters garbles names before they come here. */
    private static Map<String, String> locale(String name) {
        boolean garbled = name.indexOf('?') >= 0
                || name.indexOf('\uFFFD') >= 0
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        return garbled && !localeIsUnicode() ? Map.of("encoding", ENCODING) : Map.of();
    }
}
