package vn.govmail.address;

/** IP addresses as RFC 5321 clause 4.1.3 writes them in brackets. */
final class IpLiteral {
    private static final String IPV6 = "IPv6:";
    private static final int GROUPS = 8;

    private IpLiteral() {}

    /** Whether the text between the brackets is an IPv4 address, or an IPv6 address with its tag. */
    static boolean isAddress(String text) {
        return text.regionMatches(true, 0, IPV6, 0, IPV6.length())
                ? isIpv6(text.substring(IPV6.length()))
                : isIpv4(text);
    }

    private static boolean isIpv4(String text) {
        int numbers = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                if (!isOctet(text, start, i)) {
                    return false;
                }
                numbers++;
                start = i + 1;
            }
        }
        return numbers == 4;
    }

    private static boolean isOctet(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            value = value * 10 + c - '0';
        }
        return end > start && end - start <= 3 && value <= 255;
    }

    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == GROUPS;
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int groups = groups(before) + groups(after);
        // the gap stands for two groups at least
        boolean ipv4InFront = before.indexOf('.') >= 0;
        return !ipv4InFront && groups >= 0 && groups <= GROUPS - 2;
    }

    /** How many groups there are, an IPv4 address at the end counted as two; far below 0 if something is none. */
    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int groups = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean last = i == text.length();
            if (last || text.charAt(i) == ':') {
                String group = text.substring(start, i);
                boolean ipv4 = last && isIpv4(group);
                if (!ipv4 && !isGroup(group)) {
                    return -2 * GROUPS;
                }
                groups += ipv4 ? 2 : 1;
                start = i + 1;
            }
        }
        return groups;
    }

    private static boolean isGroup(String text) {
        return !text.isEmpty()
                && text.length() <= 4
                && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }
}
