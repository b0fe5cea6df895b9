package vn.govmail.signature;

import java.io.IOException;

/**
 * Carries requests to a time-stamp authority (RFC 3161): the one place where signing touches a network, and only if the
 * caller gives one. It carries bytes and judges nothing; answers are checked by whoever asked. Implementations are
 * thread-safe, end in bounded time and bound the size of an answer.
 */
public interface TimeStampAuthority {

    /**
     * Sends a request and waits for the answer.
     *
     * @param request a TimeStampReq in DER
     * @return what came back, meant to be a TimeStampResp in DER
     * @throws IOException if there is no answer; a {@link java.io.InterruptedIOException} if it took too long
     */
    byte[] query(byte[] request) throws IOException;
}
