package vn.govmail.signing.trust;

/**
 * Tells at a glance that two names differ, which they mostly do: to compare them as the standard wants means to take both apart
 * into many objects. Only plain text is judged, where nothing has to be escaped and only case and inner spaces are without
 * meaning; all else is left to the comparison proper. Stateless.
 */
final class PlainNames {
    private static final int SET = 0x31;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0c;
    private static final int PRINTABLE_STRING = 0x13;
    private static final int IA5_STRING = 0x16;
    private static final String PLAIN_SIGNS = " .-'()/:_@&";

    private PlainNames() {}

    /** True only if the names differ for certain. */
    static boolean differ(byte[] a, byte[] b) {
        try {
            DerCursor one = parts(a);
            DerCursor two = parts(b);
            while (one.hasNext() && two.hasNext()) {
                if (partsDiffer(one.step(SET).inside(), two.step(SET).inside())) {
                    return true;
                }
            }
            return false;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static DerCursor parts(byte[] name) {
        return new DerCursor(name, 0, name.length).step(DerCursor.SEQUENCE).inside();
    }

    private static boolean partsDiffer(DerCursor a, DerCursor b) {
        DerCursor one = a.step(DerCursor.SEQUENCE).inside();
        DerCursor two = b.step(DerCursor.SEQUENCE).inside();
        if (a.hasNext() || b.hasNext()) {
            throw new IllegalArgumentException("several values in one part");
        }
        if (!one.step(OBJECT_IDENTIFIER).sameContent(two.step(OBJECT_IDENTIFIER))) {
            return true;
        }
        return isPlain(one.step()) && isPlain(two.step()) && textsDiffer(one, two);
    }

    private static boolean isPlain(DerCursor value) {
        int tag = value.tag();
        int length = value.contentLength();
        if ((tag != UTF8_STRING && tag != PRINTABLE_STRING && tag != IA5_STRING)
                || length == 0
                || value.content(0) == ' '
                || value.content(length - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int each = value.content(i);
            boolean plain = each < 0x80
                    ? isLetter(each) || (each >= '0' && each <= '9') || PLAIN_SIGNS.indexOf(each) >= 0
                    : tag == UTF8_STRING;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(int value) {
        int lower = value | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    private static boolean textsDiffer(DerCursor a, DerCursor b) {
        int i = 0;
        int j = 0;
        while (i < a.contentLength() && j < b.contentLength()) {
            // texts do not end with a space
            i += a.content(i) == ' ' ? 1 : 0;
            j += b.content(j) == ' ' ? 1 : 0;
            int one = a.content(i);
            int two = b.content(j);
            if (one != ' ' && two != ' ') {
                if (folded(one) != folded(two)) {
                    return true;
                }
                i++;
                j++;
            }
        }
        return i < a.contentLength() || j < b.contentLength();
    }

    private static int folded(int value) {
        return isLetter(value) ? value | 0x20 : value;
    }
}
