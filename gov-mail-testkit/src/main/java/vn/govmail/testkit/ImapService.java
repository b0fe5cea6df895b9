package vn.govmail.testkit;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;

/**
 * GreenMail's IMAP without Nagle's delay. It answers in several small writes; on a socket that gathers them each answer waits
 * for the client's delayed acknowledgement, 40 ms on Linux, five times per mailbox read.
 */
final class ImapService extends AbstractServer {
    ImapService(ServerSetup setup, Managers managers) {
        super(setup, managers);
    }

    @Override
    protected void handleClientSocket(Socket client) throws SocketException {
        client.setTcpNoDelay(true);
        super.handleClientSocket(client);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
        return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), client);
    }
}
