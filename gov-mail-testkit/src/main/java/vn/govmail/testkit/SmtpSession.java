package vn.govmail.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.govmail.address.MailAddress;

/**
 * The server's side of one SMTP connection: RFC 5321 with AUTH PLAIN and LOGIN (RFC 4954), SIZE (RFC 1870), 8BITMIME,
 * SMTPUTF8. GreenMail's own SMTP side is not used: it refuses the null reverse path, takes mail for any address, keeps
 * the name of an account whose password was wrong, and rewrites header bytes before anybody can see them.
 */
final class SmtpSession {
    private static final Pattern PATH =
            Pattern.compile("(?:MAIL FROM|RCPT TO):\\s*<([^>]*)>(.*)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_RECIPIENTS = 1_000;

    private final SmtpLine line;
    private final PostOffice office;
    private String clientName = "unknown";
    private Optional<MailAddress> account = Optional.empty();
    private boolean underWay;
    private Optional<MailAddress> envelopeFrom = Optional.empty();
    private boolean smtputf8;
    private final List<MailAddress> recipients = new ArrayList<>();

    SmtpSession(SmtpLine line, PostOffice office) {
        this.line = line;
        this.office = office;
    }

    void serve() throws IOException {
        line.write("220 " + office.serverName() + " ESMTP");
        while (true) {
            String command = line.read();
            String verb = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO", "HELO" -> greet(command, verb.equals("EHLO"));
                case "AUTH" -> authenticate(command);
                case "MAIL" -> mail(command);
                case "RCPT" -> recipient(command);
                case "DATA" -> data();
                case "RSET" -> {
                    forgetMessage();
                    line.write("250 2.0.0 OK");
                }
                case "NOOP" -> line.write("250 2.0.0 OK");
                case "QUIT" -> {
                    line.write("221 2.0.0 Bye");
                    return;
                }
                default -> line.write("500 5.5.1 Unknown command");
            }
        }
    }

    private void greet(String command, boolean extended) throws IOException {
        String name = command.length() > 5 ? command.substring(5).strip() : "";
        clientName = name.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? name : "unknown";
        forgetMessage();
        if (!extended) {
            line.write("250 " + office.serverName());
            return;
        }
        line.write("250-" + office.serverName());
        line.write("250-AUTH PLAIN LOGIN");
        line.write("250-SIZE " + office.sizeLimitInBytes());
        line.write("250-8BITMIME");
        line.write("250-ENHANCEDSTATUSCODES");
        line.write("250 SMTPUTF8");
    }

    private void authenticate(String command) throws IOException {
        if (account.isPresent() || underWay) {
            line.write("503 5.5.1 Not now");
            return;
        }
        String[] words = command.split(" ", 3);
        String mechanism = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "";
        String user;
        String password;
        if (mechanism.equals("PLAIN")) {
            String[] parts = decoded(words.length > 2 ? words[2] : ask("")).split("\0", -1);
            user = parts.length == 3 ? parts[1] : "";
            password = parts.length == 3 ? parts[2] : "";
        } else if (mechanism.equals("LOGIN")) {
            user = decoded(words.length > 2 ? words[2] : ask("VXNlcm5hbWU6"));
            password = decoded(ask("UGFzc3dvcmQ6"));
        } else {
            line.write("504 5.5.4 Unknown mechanism");
            return;
        }
        account = MailAddress.tryParse(user).filter(address -> office.opens(address, password));
        line.write(account.isPresent() ? "235 2.7.0 Authenticated" : "535 5.7.8 Wrong account or password");
    }

    private String ask(String prompt) throws IOException {
        line.write("334 " + prompt);
        return line.read();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void mail(String command) throws IOException {
        Matcher path = PATH.matcher(command);
        if (underWay) {
            line.write("503 5.5.1 A message is under way");
        } else if (!path.matches()) {
            line.write("501 5.5.4 MAIL FROM:<address>");
        } else if (path.group(1).isEmpty()) {
            begin(Optional.empty(), path.group(2));
        } else {
            Optional<MailAddress> sender = MailAddress.tryParse(path.group(1));
            if (sender.isPresent()) {
                begin(sender, path.group(2));
            } else {
                line.write("553 5.1.7 Not an address");
            }
        }
    }

    private void begin(Optional<MailAddress> sender, String parameters) throws IOException {
        String upper = parameters.toUpperCase(Locale.ROOT);
        Matcher size = Pattern.compile("\\bSIZE=(\\d{1,18})\\b").matcher(upper);
        if (size.find() && Long.parseLong(size.group(1)) > office.sizeLimitInBytes()) {
            line.write("552 5.3.4 Message too big");
            return;
        }
        underWay = true;
        envelopeFrom = sender;
        smtputf8 = upper.contains("SMTPUTF8");
        line.write("250 2.1.0 OK");
    }

    private void recipient(String command) throws IOException {
        Matcher path = PATH.matcher(command);
        if (!underWay) {
            line.write("503 5.5.1 MAIL first");
        } else if (!path.matches()) {
            line.write("501 5.5.4 RCPT TO:<address>");
        } else if (recipients.size() >= MOST_RECIPIENTS) {
            line.write("452 4.5.3 Too many recipients");
        } else {
            Optional<MailAddress> address = MailAddress.tryParse(path.group(1)).filter(office::has);
            address.filter(a -> !recipients.contains(a)).ifPresent(recipients::add);
            line.write(address.isPresent() ? "250 2.1.5 OK" : "550 5.1.1 No such mailbox here");
        }
    }

    private void data() throws IOException {
        if (!underWay || recipients.isEmpty()) {
            line.write("503 5.5.1 MAIL and RCPT first");
            return;
        }
        line.write("354 End with a line that holds only a dot");
        byte[] raw = line.readData(office.sizeLimitInBytes());
        if (raw.length > office.sizeLimitInBytes()) {
            line.write("552 5.3.4 Message too big");
        } else {
            line.write(
                    deliver(new Submission(account, clientName, envelopeFrom, List.copyOf(recipients), smtputf8, raw)));
        }
        forgetMessage();
    }

    private String deliver(Submission message) {
        try {
            office.accept(message);
            return "250 2.0.0 Delivered";
        } catch (IllegalStateException e) {
            return "451 4.3.0 The mailbox could not take it";
        }
    }

    private void forgetMessage() {
        underWay = false;
        envelopeFrom = Optional.empty();
        smtputf8 = false;
        recipients.clear();
    }
}
