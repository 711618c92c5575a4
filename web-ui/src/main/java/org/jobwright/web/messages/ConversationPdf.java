package org.jobwright.web.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.services.messages.MessageFile;
import org.jobwright.services.messages.MessageLine;
import org.jobwright.services.messages.copies.ConversationRecord;
import org.jobwright.web.shared.pdf.PdfText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** A conversation as a file, in the language and the time zone of its reader. */
public record ConversationPdf(
        String language, String title, List<String> about, List<Line> lines, List<String> remarks) {

    /**
     * One message.
     *
     * @param head who wrote it, and when
     * @param direction of its text, as in HTML
     * @param remarks what is to be known of it
     */
    public record Line(String head, String direction, String text, List<String> remarks) {

        int length() {
            return head.length()
                    + text.length()
                    + remarks.stream().mapToInt(String::length).sum();
        }
    }

    /** What is shown of messages, with who wrote them. */
    static final int MOST_CHARACTERS = 300_000;

    /** With characters that the typeface has. */
    static ConversationPdf of(ConversationRecord conversation, Texts texts, Formats formats) {
        String other =
                conversation.side() == MessageSide.CANDIDATE ? conversation.organization() : conversation.candidate();
        List<String> about = List.of(
                texts.get(
                        "messages.pdf.about",
                        conversation.postingTitle(),
                        conversation.organization(),
                        conversation.candidate(),
                        conversation.application().value()),
                texts.get(
                        "messages.pdf.saved",
                        formats.longDate(conversation.at()),
                        formats.time(conversation.at()),
                        formats.zone().getId()));
        List<Line> lines = latest(conversation.messages().stream()
                .map(line -> line(line, conversation, texts, formats))
                .toList());
        List<String> remarks = new ArrayList<>();
        if (conversation.earlier() || lines.size() < conversation.messages().size()) {
            remarks.add(texts.get("messages.pdf.earlier", lines.size()));
        }
        if (lines.stream().anyMatch(line -> line.text().contains(PdfText.MISSING))) {
            remarks.add(texts.get("messages.pdf.missing", PdfText.MISSING));
        }
        return new ConversationPdf(
                texts.language().tag(), shown(texts.get("messages.pdf.title", other)), shown(about), lines, remarks);
    }

    /** As many of the latest as a file has room for: the name of an emoji is longer than the emoji. */
    private static List<Line> latest(List<Line> all) {
        int first = all.size();
        int room = MOST_CHARACTERS;
        while (first > 0 && all.get(first - 1).length() <= room) {
            first--;
            room -= all.get(first).length();
        }
        return all.subList(first, all.size());
    }

    private static Line line(MessageLine line, ConversationRecord conversation, Texts texts, Formats formats) {
        List<String> remarks = new ArrayList<>();
        if (!line.files().isEmpty()) {
            remarks.add(texts.get(
                    "messages.pdf.files",
                    line.files().stream().map(MessageFile::name).collect(Collectors.joining(", "))));
        }
        if (line.unconfirmed()) {
            remarks.add(texts.get("shared.conversation.unconfirmed", line.name()));
        }
        if (line.isTakenBack()) {
            remarks.add(texts.get("messages.pdf.taken-back"));
        } else if (line.isWaiting()) {
            remarks.add(texts.get("messages.pdf.waiting"));
        }
        String who = line.side() == MessageSide.EMPLOYER
                ? texts.get("messages.pdf.member", line.name(), conversation.organization())
                : line.name();
        return new Line(
                shown(texts.get("messages.pdf.head", who, formats.longDate(line.at()), formats.time(line.at()))),
                PdfText.direction(line.body()),
                shown(line.body()),
                shown(remarks));
    }

    private static String shown(String text) {
        return PdfText.shown(text);
    }

    private static List<String> shown(List<String> texts) {
        return texts.stream().map(PdfText::shown).toList();
    }
}
