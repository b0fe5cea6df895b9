package vn.govmail.testkit.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.govmail.testkit.pki.SigningIdentity;

/** What a letter holds below its header, before it is made into MIME. */
record Content(
        Optional<Entity> whole,
        Text plain,
        Optional<Text> html,
        List<Attachment> inline,
        List<Attachment> attachments,
        Optional<SigningIdentity> signer) {

    static final Content EMPTY = new Content(
            Optional.empty(), Text.utf8("", "plain"), Optional.empty(), List.of(), List.of(), Optional.empty());

    Content withWhole(Entity entity) {
        return new Content(Optional.of(entity), plain, html, inline, attachments, signer);
    }

    Content withPlain(Text text) {
        return new Content(whole, text, html, inline, attachments, signer);
    }

    Content withHtml(Text text) {
        return new Content(whole, plain, Optional.of(text), inline, attachments, signer);
    }

    Content with(Attachment file) {
        return file.contentId().isEmpty()
                ? new Content(whole, plain, html, inline, plus(attachments, file), signer)
                : new Content(whole, plain, html, plus(inline, file), attachments, signer);
    }

    Content withSigner(SigningIdentity identity) {
        return new Content(whole, plain, html, inline, attachments, Optional.of(identity));
    }

    private static List<Attachment> plus(List<Attachment> files, Attachment file) {
        return Stream.concat(files.stream(), Stream.of(file)).toList();
    }

    Entity assemble(String id, Instant signingTime) {
        Entity unsigned = whole.orElseGet(() -> mixed(id));
        return signer.map(identity -> Smime.sign(unsigned, identity, "=_" + id + "_signed", signingTime))
                .orElse(unsigned);
    }

    private Entity mixed(String id) {
        Entity text = plain.entity();
        if (html.isPresent()) {
            List<Entity> related = new ArrayList<>(List.of(html.get().entity()));
            inline.forEach(image -> related.add(image.entity()));
            Entity rich = inline.isEmpty()
                    ? related.get(0)
                    : Entity.multipart("related; type=\"text/html\"", "=_" + id + "_related", related);
            text = Entity.multipart("alternative", "=_" + id + "_alternative", List.of(text, rich));
        }
        if (attachments.isEmpty()) {
            return text;
        }
        List<Entity> parts = new ArrayList<>(List.of(text));
        attachments.forEach(file -> parts.add(file.entity()));
        return Entity.multipart("mixed", "=_" + id + "_mixed", parts);
    }
}
