package vn.govmail.testkit.letter;

/** A file within a letter; inline if it has a Content-ID (RFC 2392), else an attachment (RFC 2183). */
final class Attachment {
    private final String name;
    private final String contentType;
    private final String contentId;
    private final byte[] content;

    Attachment(String name, String contentType, String contentId, byte[] content) {
        this.name = name;
        this.contentType = contentType;
        this.contentId = contentId;
        this.content = content;
    }

    String name() {
        return name;
    }

    String contentId() {
        return contentId;
    }

    Entity entity() {
        String disposition = (contentId.isEmpty() ? "attachment" : "inline") + HeaderText.parameter("filename", name);
        String id = contentId.isEmpty() ? "" : "Content-ID: <" + contentId + ">\r\n";
        return Entity.of(
                contentType, TransferEncoding.BASE64, "Content-Disposition: " + disposition + "\r\n" + id, content);
    }
}
