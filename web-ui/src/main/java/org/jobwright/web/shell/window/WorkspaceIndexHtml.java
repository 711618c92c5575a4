package org.jobwright.web.shell.window;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.web.shared.look.AssetVersion;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Wordmark;
import org.jobwright.web.shell.WorkspaceUser;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page around a workspace before its script has drawn anything: the frame, a title, the reader's language, and a
 * message if scripts are off. Also includes the script that preserves input when the session ends.
 */
class WorkspaceIndexHtml implements IndexHtmlRequestListener {

    /** The first ones in {@link WorkspaceShell}. */
    private static final int FRAME_STYLES = 3;

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        Document page = response.getDocument();
        SignedInPerson person = WorkspaceUser.findPerson().orElse(null);
        Language language = person == null ? Language.EN : person.language();
        Texts texts = Texts.of(language);
        page.getElementsByTag("html").attr("lang", language.tag());
        page.title("Jobwright");
        // Vaadin only knows the files by their plain names.
        page.select("link[rel=stylesheet]")
                .forEach(style -> style.attr("href", AssetVersion.addressOf(style.attr("href"))));
        Element body = page.body();
        body.prependChild(frame(texts));
        // The frame is drawn without waiting for style sheets that it does not need.
        body.insertChildren(
                1,
                page.select("head > link[rel=stylesheet]").stream()
                        .skip(FRAME_STYLES)
                        .toList());
        Element noScript = body.appendElement("noscript").appendElement("main").addClass("jw-noscript");
        noScript.appendElement("h1").text(texts.get("shared.no-script.title"));
        noScript.appendElement("p").text(texts.get("shared.no-script.explanation"));
        noScript.appendElement("a").attr("href", "/jobs").text(texts.get("shared.nav.jobs"));
        page.head()
                .appendElement("script")
                .attr("src", AssetVersion.address("workspace.js"))
                .attr("defer", true);
        if (person != null) {
            page.head().appendChild(keeper(person, texts));
        }
    }

    /** Bar, drawer and a few lines, until the workspace replaces them. */
    private static Element frame(Texts texts) {
        Element frame = new Element("div").addClass("jw-loading");
        frame.appendElement("div")
                .addClass("bar")
                .appendElement("span")
                .addClass("jw-wordmark")
                .append(Wordmark.DRAWING);
        frame.appendElement("div").addClass("drawer").append("<i></i><i></i><i></i><i></i>");
        Element lines = frame.appendElement("div").addClass("lines");
        lines.appendElement("p").addClass("jw-hidden").attr("role", "status").text(texts.get("shared.loading"));
        lines.append("<i></i><i></i><i></i><i></i><i></i>");
        return frame;
    }

    private static Element keeper(SignedInPerson person, Texts texts) {
        return new Element("script")
                .attr("src", AssetVersion.address("session.js"))
                .attr("defer", true)
                .attr("data-person", person.account().value().toString())
                .attr("data-title", texts.get("shared.session-over.title"))
                .attr("data-explanation", texts.get("shared.session-over.explanation"))
                .attr("data-sign-in", texts.get("shared.session-over.sign-in"))
                .attr("data-back", texts.get("shared.session-over.back"));
    }
}
