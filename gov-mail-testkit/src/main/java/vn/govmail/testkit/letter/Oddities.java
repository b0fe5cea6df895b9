package vn.govmail.testkit.letter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Structures that go too far, and damage done to finished letters. */
final class Oddities {
    private static final Pattern BOUNDARY = Pattern.compile(";\r\n\tboundary=\"([^\"]+)\"");

    private Oddities() {}

    static Entity nested(String boundary, int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("depth must be 1 or more: " + depth);
        }
        StringBuilder body = new StringBuilder();
        for (int level = 1; level < depth; level++) {
            body.append("--").append(boundary).append('_').append(level).append("\r\n");
            body.append(Entity.multipartHeader("mixed", boundary + "_" + (level + 1)))
                    .append("\r\n");
        }
        body.append("--").append(boundary).append('_').append(depth).append("\r\n");
        body.append("Content-Type: text/plain\r\n\r\ninnermost\r\n");
        for (int level = depth; level > 0; level--) {
            body.append("--").append(boundary).append('_').append(level).append("--\r\n");
        }
        return new Entity(Entity.multipartHeader("mixed", boundary + "_1"), Entity.ascii(body.toString()));
    }

    static Entity many(String boundary, int count) {
        StringBuilder body = new StringBuilder();
        for (int part = 1; part <= count; part++) {
            body.append("--")
                    .append(boundary)
                    .append("\r\nContent-Type: text/plain\r\n\r\npart ")
                    .append(part)
                    .append("\r\n");
        }
        body.append("--").append(boundary).append("--\r\n");
        return new Entity(Entity.multipartHeader("mixed", boundary), Entity.ascii(body.toString()));
    }

    static byte[] truncated(byte[] letter) {
        int body = startOfBody(letter);
        return Arrays.copyOf(letter, body + (letter.length - body) / 2);
    }

    static byte[] withoutHeaders(byte[] letter) {
        return Arrays.copyOfRange(letter, startOfBody(letter), letter.length);
    }

    static byte[] withoutFinalBoundary(byte[] letter) {
        String text = latin1(letter);
        String last = "--" + boundaryOf(text).group(1) + "--\r\n";
        int at = text.lastIndexOf(last);
        return bytes(text.substring(0, at) + text.substring(at + last.length()));
    }

    static byte[] withoutBoundaryParameter(byte[] letter) {
        String text = latin1(letter);
        Matcher boundary = boundaryOf(text);
        return bytes(text.substring(0, boundary.start()) + text.substring(boundary.end()));
    }

    private static Matcher boundaryOf(String letter) {
        Matcher boundary = BOUNDARY.matcher(letter);
        if (!boundary.find() || boundary.start() > letter.indexOf("\r\n\r\n")) {
            throw new IllegalStateException("the letter is no multipart; attach something first");
        }
        return boundary;
    }

    private static int startOfBody(byte[] letter) {
        int end = latin1(letter).indexOf("\r\n\r\n");
        return end < 0 ? 0 : end + 4;
    }

    private static String latin1(byte[] letter) {
        return new String(letter, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String letter) {
        return letter.getBytes(StandardCharsets.ISO_8859_1);
    }
}
