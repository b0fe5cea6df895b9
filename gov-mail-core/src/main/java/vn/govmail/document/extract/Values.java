package vn.govmail.document.extract;

/** Values of attributes as strangers write them: what is no such value is the one that is given for that case. */
final class Values {
    private static final int LONGEST = 16;

    private Values() {}

    /** A whole number from 0 up. */
    static int number(String text, int otherwise) {
        boolean digits =
                !text.isEmpty() && (text.length() <= 8) && text.chars().allMatch(c -> (c >= '0') && (c <= '9'));
        return digits ? Integer.parseInt(text) : otherwise;
    }

    /** Six hexadecimal digits, with or without a sign before them, as a colour. */
    static int colour(String text) {
        String digits = text.startsWith("#") ? text.substring(1) : text;
        if (digits.length() == 3) {
            digits = "" + digits.charAt(0) + digits.charAt(0) + digits.charAt(1) + digits.charAt(1) + digits.charAt(2)
                    + digits.charAt(2);
        }
        if (digits.length() != 6) {
            return -1;
        }
        int colour = 0;
        for (int i = 0; i < 6; i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            colour = (colour << 4) | digit;
        }
        return colour;
    }

    /** A length with its unit, in points; -1 for anything else. */
    static float points(String text) {
        String value = text.strip();
        int end = 0;
        while ((end < value.length()) && (Character.isDigit(value.charAt(end)) || (value.charAt(end) == '.'))) {
            end++;
        }
        if ((end == 0) || (end > LONGEST)) {
            return -1;
        }
        float number;
        try {
            number = Float.parseFloat(value.substring(0, end));
        } catch (NumberFormatException e) {
            return -1;
        }
        return switch (value.substring(end)) {
            case "pt" -> number;
            case "px" -> number * 0.75f;
            case "in" -> number * 72;
            case "cm" -> number * 72 / 2.54f;
            case "mm" -> number * 7.2f / 2.54f;
            case "" -> number == 0 ? 0 : -1;
            default -> -1;
        };
    }

    /** A switch of WordprocessingML: on where it stands without a value. */
    static boolean on(String value) {
        return !value.equals("0") && !value.equals("false") && !value.equals("off") && !value.equals("none");
    }
}
