package vn.govmail.operation;

import java.util.OptionalDouble;
import vn.govmail.message.Message;

/** The host's judgement of spam; gov-mail has none of its own. Has to be safe for use by several threads. */
@FunctionalInterface
public interface SpamScorer {

    /** How much a message looks like spam, on the host's scale; empty where that cannot be told. */
    OptionalDouble score(Message message);
}
