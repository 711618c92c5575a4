package org.jobwright.web.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mailbox over TLS, on a server with a certificate made for the test, in a Java process of its own: a process decides
 * only once whom it trusts.
 */
class ReplyMailboxTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path directory;

    @Test
    void aMailboxWithATrustedCertificateIsRead() throws Exception {
        Path certificate = certificate("ip:127.0.0.1");
        assertEquals("1 mail", read(certificate, certificate));
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() throws Exception {
        String refused = read(certificate("ip:127.0.0.1"), null);
        assertTrue(refused.contains("PKIX path building failed"), refused);
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        Path certificate = certificate("dns:elsewhere.example");
        String refused = read(certificate, certificate);
        assertTrue(refused.contains("No subject alternative names matching IP address 127.0.0.1 found"), refused);
    }

    /** What the other process does: it has a mailbox with a mail, and reads it. */
    public static void main(String[] arguments) throws MessagingException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS));
        server.start();
        server.setUser("replies@jobs.example", "replies", "secret")
                .deliver(GreenMailUtil.createTextEmail(
                        "replies@jobs.example",
                        "ada@test.example",
                        "Re: a message",
                        "Monday is fine.",
                        server.getImaps().getServerSetup()));
        System.setProperty(
                "jobwright.inbound.url",
                "imaps://replies:secret@127.0.0.1:" + server.getImaps().getPort() + "/INBOX?to=replies@jobs.example");
        System.out.print(read());
        server.stop();
    }

    private static String read() {
        try (Store store = ReplyMailbox.configured().orElseThrow().connect();
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount() + " mail";
        } catch (MessagingException refused) {
            return refused.getMessage();
        }
    }

    /** What the process says that reads the mailbox, with whom to trust as operators say it. */
    private static String read(Path certificate, Path trusted) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                java("java"),
                "-XX:TieredStopAtLevel=1",
                "-Dgreenmail.tls.keystore.file=" + certificate,
                "-Dgreenmail.tls.keystore.password=" + PASSWORD));
        if (trusted != null) {
            command.add("-Djavax.net.ssl.trustStore=" + trusted);
            command.add("-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReplyMailboxTest.class.getName()));
        return output(command);
    }

    private Path certificate(String host) throws Exception {
        Path store = directory.resolve("mail.p12");
        output(List.of(
                java("keytool"),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=mail",
                "-ext",
                "SAN=" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        return store;
    }

    private static String java(String program) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + program;
    }

    private static String output(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
