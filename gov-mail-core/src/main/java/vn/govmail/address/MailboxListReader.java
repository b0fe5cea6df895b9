package vn.govmail.address;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.address.MailboxList.Code;
import vn.govmail.address.MailboxList.Problem;

/** One pass over the value of an address field. Serves one call. */
final class MailboxListReader {
    private final String text;
    private final int end;
    private final List<Mailbox> mailboxes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private int position;
    private int entryStart;
    private int mailboxesAtGroupStart = -1;
    private MailboxWords words = new MailboxWords();
    private boolean angleSeen;
    private boolean noMoreBrackets;

    MailboxListReader(String text) {
        this.text = text;
        this.end = Math.min(text.length(), MailboxList.LONGEST);
    }

    MailboxList read() {
        if (end < text.length()) {
            report(Code.LIMIT_EXCEEDED, end);
        }
        while (position < end && mailboxes.size() < MailboxList.MOST) {
            step();
        }
        endEntry(position);
        if (mailboxesAtGroupStart >= 0) {
            endGroup(position);
        }
        if (mailboxes.size() >= MailboxList.MOST) {
            report(Code.LIMIT_EXCEEDED, position);
        }
        if (mailboxes.isEmpty() && problems.isEmpty()) {
            report(Code.EMPTY, 0);
        }
        return new MailboxList(mailboxes, problems);
    }

    private void step() {
        char c = text.charAt(position);
        switch (c) {
            case '<' -> angle();
            case ',' -> {
                endEntry(position);
                position++;
                entryStart = position;
            }
            case ';' -> {
                endEntry(position);
                endGroup(position);
                position++;
                entryStart = position;
            }
            case ':' -> colon();
            case '>' -> {
                report(Code.UNEXPECTED_CHARACTER, position);
                position++;
            }
            default -> piece(words);
        }
    }

    /** Reads one comment, quoted string, literal, white space or other character into some words. */
    private void piece(MailboxWords into) {
        char c = text.charAt(position);
        switch (c) {
            case '(' -> comment();
            case '"' -> quoted(into);
            case '[' -> literal(into);
            case ' ', '\t', '\r', '\n' -> {
                into.space();
                position++;
            }
            default -> character(into);
        }
    }

    private void character(MailboxWords into) {
        int codePoint = text.codePointAt(position);
        if (Character.isISOControl(codePoint)) {
            report(Code.CONTROL_CHARACTER, position);
        } else if (AddressCharacters.isInvisible(codePoint)) {
            into.invisibleAt(position);
        } else {
            into.add(codePoint);
        }
        position += Character.charCount(codePoint);
    }

    private void comment() {
        int start = position;
        int after = AddressCharacters.afterComment(text, start);
        position = after < 0 ? end : after;
        if (after < 0) {
            report(Code.UNCLOSED_COMMENT, start);
        }
    }

    private void quoted(MailboxWords into) {
        int start = position;
        StringBuilder plain = new StringBuilder();
        for (position++; position < end; position++) {
            char c = text.charAt(position);
            if (c == '"') {
                position++;
                into.addQuoted(text.substring(start, position), plain.toString());
                return;
            }
            if (c == '\\' && position + 1 < end) {
                position++;
                c = text.charAt(position);
            }
            if (c != '\r' && c != '\n') {
                plain.append(c);
            }
        }
        report(Code.UNCLOSED_QUOTE, start);
        into.addQuoted(plain.toString(), plain.toString());
    }

    private void literal(MailboxWords into) {
        int start = position;
        // looked for once only where there is none: a field of brackets must not cost a search for each
        int close = noMoreBrackets ? -1 : text.indexOf(']', start);
        if (close < 0 || close >= end) {
            noMoreBrackets = true;
            report(Code.UNCLOSED_LITERAL, start);
            into.add('[');
            position++;
            return;
        }
        into.addLiteral(text.substring(start, close + 1));
        position = close + 1;
    }

    private void angle() {
        int start = position;
        position++;
        MailboxWords inner = new MailboxWords();
        while (position < end && text.charAt(position) != '>') {
            char c = text.charAt(position);
            if (c == '<') {
                // "<<a@b>": what is innermost counts
                report(Code.UNEXPECTED_CHARACTER, position);
                inner = new MailboxWords();
                position++;
            } else if (c == ':' && inner.isRoute()) {
                report(Code.SOURCE_ROUTE, start);
                inner = new MailboxWords();
                position++;
            } else {
                piece(inner);
            }
        }
        if (position < end) {
            position++;
        } else {
            report(Code.UNCLOSED_ANGLE, start);
        }
        if (angleSeen) {
            report(Code.SEVERAL_ADDRESSES, start);
        }
        angleSeen = true;
        address(inner, start);
    }

    private void address(MailboxWords inner, int start) {
        if (inner.isEmpty()) {
            report(Code.EMPTY_ADDRESS, start);
            words = new MailboxWords();
            return;
        }
        List<MailboxWords.Parts> found = inner.addresses();
        if (found.isEmpty()) {
            report(Code.NO_ADDRESS, start);
        } else if (found.size() > 1) {
            report(Code.SEVERAL_ADDRESSES, start);
        }
        reportWords(inner, start);
        addAll(words.displayName(), found);
        for (MailboxWords.Parts shown : words.addressesShown()) {
            if (found.stream().noneMatch(shown::isSameAs)) {
                report(Code.ADDRESS_IN_NAME, entryStart);
            }
        }
        words = new MailboxWords();
        entryStart = position;
    }

    private void colon() {
        if (words.isRoute()) {
            report(Code.SOURCE_ROUTE, entryStart);
        } else {
            if (!words.addressesShown().isEmpty()) {
                report(Code.ADDRESS_IN_NAME, entryStart);
            }
            if (mailboxesAtGroupStart >= 0) {
                report(Code.UNEXPECTED_CHARACTER, position);
            }
            mailboxesAtGroupStart = mailboxes.size();
        }
        words = new MailboxWords();
        position++;
    }

    private void endGroup(int at) {
        if (mailboxesAtGroupStart < 0) {
            report(Code.UNEXPECTED_CHARACTER, at);
        } else if (mailboxesAtGroupStart == mailboxes.size()) {
            report(Code.EMPTY_GROUP, at);
        }
        mailboxesAtGroupStart = -1;
    }

    private void endEntry(int at) {
        if (angleSeen) {
            if (!words.isEmpty()) {
                report(Code.TEXT_AFTER_ADDRESS, at);
                addAll("", words.addresses());
            }
        } else if (!words.isEmpty()) {
            List<MailboxWords.Parts> found = words.addresses();
            if (found.isEmpty()) {
                report(Code.NO_ADDRESS, entryStart);
            } else if (found.size() > 1) {
                report(Code.SEVERAL_ADDRESSES, entryStart);
            } else if (words.hasOtherWords()) {
                report(Code.UNEXPECTED_CHARACTER, entryStart);
            }
            reportWords(words, entryStart);
            addAll("", found);
        }
        words = new MailboxWords();
        angleSeen = false;
    }

    private void reportWords(MailboxWords read, int start) {
        if (read.firstInvisible() >= 0) {
            report(Code.HIDDEN_CHARACTER, read.firstInvisible());
        }
        if (read.spaceInAddress()) {
            report(Code.SPACE_IN_ADDRESS, start);
        }
    }

    private void addAll(String name, List<MailboxWords.Parts> found) {
        String written = text.substring(Math.min(entryStart, end), Math.min(position, end))
                .strip();
        for (MailboxWords.Parts parts : found) {
            if (mailboxes.size() >= MailboxList.MOST) {
                return;
            }
            Mailbox mailbox = new Mailbox(name, parts.localPart(), parts.domain(), written);
            mailboxes.add(mailbox);
            if (mailbox.address().isEmpty()) {
                report(Code.ADDRESS_SYNTAX, entryStart);
            }
        }
    }

    private void report(Code code, int index) {
        if (problems.size() < MailboxList.MOST) {
            problems.add(new Problem(code, index));
        }
    }
}
