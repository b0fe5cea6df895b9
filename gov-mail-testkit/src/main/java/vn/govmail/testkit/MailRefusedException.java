package vn.govmail.testkit;

/** The server answered an SMTP command with 4xx or 5xx (RFC 5321 clause 4.2): the message was not taken. */
public final class MailRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int replyCode;

    MailRefusedException(String command, String reply) {
        super(command + " was answered by: " + reply);
        this.replyCode = reply.length() < 3 ? 0 : number(reply.substring(0, 3));
    }

    private static int number(String digits) {
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
    }

    /** The three digits of the reply, for example 550; 0 if the server did not send any. */
    public int replyCode() {
        return replyCode;
    }
}
