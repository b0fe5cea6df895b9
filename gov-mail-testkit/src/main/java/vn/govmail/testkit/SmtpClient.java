package vn.govmail.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.govmail.address.MailAddress;

/**
 * One SMTP connection that sends bytes as they are. Jakarta Mail's transport would write a broken message anew, and then it
 * would be broken no more.
 */
final class SmtpClient implements AutoCloseable {
    private final SmtpLine line;

    SmtpClient(int port, int timeoutMillis) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(SmtpListener.loopback(), port), timeoutMillis);
            this.line = new SmtpLine(socket, timeoutMillis);
            expect("connecting", 220);
            say("EHLO client.test", 250);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    void authenticate(MailAddress account, String password) throws IOException {
        byte[] plain = ("\0" + account.canonical() + "\0" + password).getBytes(StandardCharsets.UTF_8);
        line.write("AUTH PLAIN " + Base64.getEncoder().encodeToString(plain));
        expect("AUTH PLAIN", 235);
    }

    void send(Optional<MailAddress> from, List<MailAddress> recipients, byte[] message) throws IOException {
        String sender = from.map(MailAddress::toString).orElse("");
        boolean utf8 = !isAscii(sender) || recipients.stream().anyMatch(r -> !isAscii(r.toString()));
        say("MAIL FROM:<" + sender + "> SIZE=" + message.length + " BODY=8BITMIME" + (utf8 ? " SMTPUTF8" : ""), 250);
        for (MailAddress recipient : recipients) {
            say("RCPT TO:<" + recipient + ">", 250);
        }
        say("DATA", 354);
        line.writeData(message);
        expect("the message", 250);
        say("QUIT", 221);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private void say(String command, int expected) throws IOException {
        line.write(command);
        expect(command, expected);
    }

    private void expect(String command, int expected) throws IOException {
        String reply = line.read();
        while (reply.length() > 3 && reply.charAt(3) == '-') {
            reply = line.read();
        }
        if (!reply.startsWith(Integer.toString(expected))) {
            throw new MailRefusedException(command, reply);
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
