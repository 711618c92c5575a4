package org.jobwright.attacks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a client gets at an address.
 *
 * @param shown all of it, to be searched for markers
 * @param text what a person would read, without the parts that always differ
 */
record Look(int status, String shown, String text) {

    private static final String WORKSPACE = "/app/";
    private static final int OK = 200;

    /** In the window that the caller has open, like somebody who goes from page to page. It may show something of the last one. */
    static Look onTheWay(Caller caller, String address) throws IOException, InterruptedException {
        return at(caller, address, caller::goTo);
    }

    /** In a window of its own. */
    static Look at(Caller caller, String address) throws IOException, InterruptedException {
        return at(caller, address, route -> Window.tryToOpen(caller, route));
    }

    private static Look at(Caller caller, String address, Opening opening) throws IOException, InterruptedException {
        HttpResponse<String> answer = caller.get(address);
        String page = Stream.of("Location", "Content-Disposition")
                        .map(name -> answer.headers().firstValue(name).orElse(""))
                        .collect(Collectors.joining("\n"))
                + "\n" + readable(answer.body());
        // A client that may not enter a workspace's address gets a status; there is no more to see.
        if (!address.startsWith(WORKSPACE) || answer.statusCode() != OK) {
            return new Look(answer.statusCode(), page, page);
        }
        // The first response of a workspace is the same empty page everywhere; its script requests the content.
        Optional<Window> window = opening.of(address.substring(WORKSPACE.length()));
        return new Look(
                answer.statusCode(),
                page + window.map(Window::received).orElse(""),
                window.map(Window::texts).orElse(""));
    }

    private interface Opening {
        Optional<Window> of(String route) throws IOException, InterruptedException;
    }

    /** The text of a file that hides it. */
    private static String readable(String body) throws IOException {
        if (!body.startsWith("%PDF-")) {
            return body;
        }
        try (PDDocument file = Loader.loadPDF(body.getBytes(StandardCharsets.ISO_8859_1))) {
            return new PDFTextStripper().getText(file);
        }
    }

    /** Whether this says no more than the response for something that does not exist. */
    boolean isLike(Look other, String thisId, String otherId) {
        return status == other.status && without(thisId).equals(other.without(otherId));
    }

    private String without(String id) {
        return text.replace(id, "ID")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID")
                .replaceAll("app-\\d+", "app");
    }
}
