package vn.govmail.operation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.rule.MailboxTerm;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.verdict.Finding;

/**
 * Whether a line of a program's log shows a password or what somebody logs in with.
 *
 * <p>Knows how passwords are usually named in logs, in Vietnamese and English, the commands by which mail programs log in, the
 * HTTP field and the form of addresses that carry passwords. A value that was made unreadable ({@code ***}, {@code [hidden]})
 * is none. It may name a harmless line, and it does not find a password that stands there without a word about it: for those
 * that are known there is {@link #checkFor}. Nothing of the line appears in a finding. Takes time in proportion to the line's
 * length. Immutable and thread-safe.
 *
 * @see "khoản 3 Điều 3 and điểm c khoản 2 Điều 11, 12/2012/QĐ-UBND"
 */
public final class LeakScan {
    private static final Pattern NAMED =
            Pattern.compile("(?iU)(?:password|passwd|passphrase|pwd|mật khẩu|mat khau|mat_khau|matkhau)"
                    + "[\"']?+\\s{0,8}+(?:[:=]|\\blà\\b)\\s{0,8}+[\"']?+([^\\s\"',;&}]++)");
    private static final Pattern LOGIN = Pattern.compile("(?i)\\bAUTH(?:ENTICATE)? (?:PLAIN|LOGIN) "
            + "(?!(?:PLAIN|LOGIN|CRAM|DIGEST|SCRAM|NTLM|GSSAPI|XOAUTH2?|OAUTHBEARER|EXTERNAL|ANONYMOUS)\\b)([A-Za-z0-9+/=]{4,})"
            + "|\\bauthorization: ?(?:basic|bearer) ([A-Za-z0-9+/=._~-]{4,})"
            + "|^(?:\\S{1,16} )?(?:[^ ]{1,32} LOGIN \\S{1,255}|PASS) (\\S{1,255})$"
            + "|://[^\\s/:@]{1,255}:([^\\s/@]{1,255})@");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?iU)[*x•.#?-]+|[<\\[({]?(?:hidden|redacted|masked|removed|đã ẩn|null|none|empty)[>\\])}]?");

    private final List<MailboxTerm> terms;

    private LeakScan(List<MailboxTerm> terms) {
        this.terms = terms;
    }

    /**
     * A scan whose findings cite what some regulations say of secrecy on a day.
     *
     * @param day the day in Việt Nam
     */
    public static LeakScan under(RuleSet rules, LocalDate day) {
        return new LeakScan(MailboxTerms.under(rules, day).saying(Name.CONFIDENTIAL, "PASSWORDS"));
    }

    /**
     * Looks for words and commands that come with passwords.
     *
     * @param source where the line stands, for example {@code mail.log:12}
     * @param line the line
     * @return findings of the first place, one for each clause
     */
    public List<Finding> check(String source, CharSequence line) {
        Optional<List<Finding>> named = first(NAMED.matcher(line), "leak.PASSWORD", source);
        return named.or(() -> first(LOGIN.matcher(line), "leak.LOGIN", source)).orElse(List.of());
    }

    /**
     * Looks for a password that the caller knows, and overwrites it with blanks.
     *
     * @param password the password, at least one character; blank when this returns
     * @throws IllegalArgumentException if it is empty
     */
    public List<Finding> checkFor(char[] password, String source, CharSequence line) {
        if (password.length == 0) {
            throw new IllegalArgumentException("an empty password stands everywhere");
        }
        try {
            for (int start = 0; start + password.length <= line.length(); start++) {
                if (standsAt(start, password, line)) {
                    return findings("leak.KNOWN", source, start);
                }
            }
            return List.of();
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static boolean standsAt(int start, char[] password, CharSequence line) {
        for (int i = 0; i < password.length; i++) {
            if (line.charAt(start + i) != password[i]) {
                return false;
            }
        }
        return true;
    }

    private Optional<List<Finding>> first(Matcher matcher, String what, String source) {
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.start(group) >= 0
                        && !HIDDEN.matcher(matcher.group(group)).matches()) {
                    return Optional.of(findings(what, source, matcher.start(group)));
                }
            }
        }
        return Optional.empty();
    }

    private List<Finding> findings(String what, String source, int start) {
        String position = Integer.toString(start + 1);
        return OperationCode.PASSWORD_LEAK.findings(
                terms, source, Map.of("leak-phrase", what, "position", position), "character " + position);
    }
}
