package vn.govmail.naming;

/** The escapes of JSON strings, as tables of tests have them. */
public final class JsonEscapes {
    private JsonEscapes() {}

    public static String unescaped(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && json.charAt(i + 1) == 'u') {
                text.append((char) Integer.parseInt(json.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (c == '\\') {
                i++;
                text.append(json.charAt(i) == 't' ? '\t' : json.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
