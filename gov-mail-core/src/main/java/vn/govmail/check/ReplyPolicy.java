package vn.govmail.check;

import java.util.List;
import java.util.Locale;
import vn.govmail.address.ProviderKind;
import vn.govmail.message.Message;
import vn.govmail.message.OriginEvidence;

/**
 * Whether an automatic reply may be sent (RFC 3834 clause 2): never to machines, lists and null return paths, and never where
 * the sender is forged.
 */
final class ReplyPolicy {
    private ReplyPolicy() {}

    static boolean allows(Dossier dossier) {
        Message message = dossier.message();
        Sender sender = dossier.sender();
        boolean knownSender = sender.address().isPresent()
                && sender.origin().evidence() != OriginEvidence.FAILED
                && sender.classification().provider().kind() != ProviderKind.LOOKALIKE
                && sender.classification().provider().kind() != ProviderKind.INVALID;
        return knownSender && !message.report() && !isAutomatic(message);
    }

    private static boolean isAutomatic(Message message) {
        boolean nullReturnPath = message.headers("Return-Path").stream()
                .anyMatch(v -> v.replace(" ", "").equals("<>"));
        boolean autoSubmitted = message.headers("Auto-Submitted").stream()
                .anyMatch(v -> !v.strip().toLowerCase(Locale.ROOT).startsWith("no"));
        boolean bulk = message.headers("Precedence").stream()
                .anyMatch(
                        v -> List.of("bulk", "list", "junk").contains(v.strip().toLowerCase(Locale.ROOT)));
        boolean list = message.headers().stream()
                .anyMatch(
                        f -> f.name().toLowerCase(Locale.ROOT).startsWith("list-") || f.is("X-Auto-Response-Suppress"));
        return nullReturnPath || autoSubmitted || bulk || list;
    }
}
