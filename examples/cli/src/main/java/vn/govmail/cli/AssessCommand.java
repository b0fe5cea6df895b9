package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.GovMail;
import vn.govmail.address.MailAddress;
import vn.govmail.address.MailboxList;
import vn.govmail.address.SenderRole;
import vn.govmail.message.Circumstances;
import vn.govmail.message.Message;
import vn.govmail.message.Outgoing;
import vn.govmail.message.Times;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.verdict.Assessment;

/** {@code gov-mail assess}: judges whole messages. */
@Command(name = "assess", description = "Judges messages under the policy.", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final FileInputs inputs = new FileInputs();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Option(
            names = "--direction",
            paramLabel = "inbound|outbound",
            description = "outbound: on your word, the account in From submitted the message here with a password;"
                    + " duties of those who send are asked too.")
    private Direction direction = Direction.INBOUND;

    @Option(
            names = "--sender",
            paramLabel = "agency|official|public",
            description = "In which capacity the sender writes, on your word.")
    private @Nullable Sender sender;

    @Option(
            names = "--sender-policy",
            paramLabel = "ID|FILE",
            description = "Regulations of the sender's place, where they are others: those say what senders have to do,"
                    + " --policy what is accepted. May be repeated.")
    private List<String> sendersPolicies = new ArrayList<>();

    @Option(
            names = "--authserv-id",
            paramLabel = "NAME",
            description = "A receiving server whose Authentication-Results count; may be repeated.")
    private List<String> servers = new ArrayList<>();

    @Option(names = "--html", paramLabel = "FILE", description = "Write a report for people into this file as well.")
    private @Nullable Path html;

    /** Which way the message goes. */
    enum Direction {
        INBOUND,
        OUTBOUND
    }

    /** In which capacity the sender writes. */
    enum Sender {
        AGENCY,
        OFFICIAL,
        PUBLIC
    }

    AssessCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        GovMail mail = mail();
        Times times = Times.received(policy.at(surroundings.clock()));
        Session session = new Session(surroundings, output);
        Sentences sentences = Sentences.in(session.language());
        HtmlFile report = new HtmlFile(html);
        inputs.forEach(
                surroundings.in(),
                input -> session.answer(input, file -> {
                    AssessAnswer answer = assess(mail, file, times, session, sentences);
                    report.add(answer.assessment());
                    return answer;
                }));
        report.write(session.language());
        return session.exitCode();
    }

    private GovMail mail() {
        GovMail.Builder builder = GovMail.under(policy.rules(sendersPolicies)).signatures(trust.signatures());
        servers.forEach(builder::trustingResultsOf);
        directory.read().ifPresent(builder::addressBook);
        if (html != null) {
            builder.keepingPictures();
        }
        return builder.build();
    }

    private AssessAnswer assess(GovMail mail, Path file, Times times, Session session, Sentences sentences)
            throws InputException {
        try (Message message = MimeMessages.read(file, mail.limits())) {
            Circumstances known = Circumstances.NONE;
            if (sender != null) {
                known = known.withSenderRole(SenderRole.valueOf(sender.name()));
            }
            if (direction == Direction.OUTBOUND) {
                known = known.goingOut(Outgoing.MESSAGE);
            }
            MailAddress submitter = direction == Direction.OUTBOUND ? author(message) : null;
            if (submitter != null) {
                known = known.submittedBy(submitter);
            }
            Assessment assessment = mail.assess(message, times, known);
            return new AssessAnswer(assessment, direction, submitter, session.language(), sentences, session.paint());
        } catch (IOException e) {
            throw FileProblems.unreadable(file.toString(), e);
        }
    }

    /** The one address in the one From field; null where it is not just one. */
    private static @Nullable MailAddress author(Message message) {
        List<String> fields = message.headers("From");
        if (fields.size() != 1) {
            return null;
        }
        MailboxList from = MailboxList.parse(fields.get(0));
        return from.mailboxes().size() == 1 ? from.mailboxes().get(0).address().orElse(null) : null;
    }
}
