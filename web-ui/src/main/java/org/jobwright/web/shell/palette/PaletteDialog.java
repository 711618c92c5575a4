package org.jobwright.web.shell.palette;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.web.shared.text.Texts;

/** One field that leads to actions, people, postings and pages; arrows walk through what it finds, Enter takes the first. */
public class PaletteDialog extends Dialog {

    private static final int TYPING_PAUSE_MILLIS = 120;

    private final PaletteSearch search;
    private final List<PaletteAction> actions;
    private final List<PaletteAction> pages;
    private final Texts texts;
    private final Div found = new Div();
    private final Span announcement = new Span();

    /**
     * The dialog, with nothing typed yet.
     *
     * @param here what the reader may do on the page behind it
     * @param pages the reader's pages
     */
    public PaletteDialog(PaletteSearch search, List<PaletteAction> here, List<PaletteAction> pages, Texts texts) {
        this.search = search;
        this.actions =
                Stream.concat(here.stream(), search.everywhere().stream()).toList();
        this.pages = List.copyOf(pages);
        this.texts = texts;
        getElement().setAttribute("aria-label", texts.get("shared.palette"));
        addClassName("jw-palette");
        setWidth("34rem");
        TextField field = new TextField();
        field.setPlaceholder(texts.get("shared.palette.hint"));
        field.setAriaLabel(texts.get("shared.palette"));
        field.setWidthFull();
        field.setAutofocus(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addValueChangeListener(change -> show(change.getValue()));
        announcement.addClassName("jw-hidden");
        announcement.getElement().setAttribute("role", "status");
        found.addClassName("jw-palettefound");
        add(field, announcement, found);
        show("");
    }

    private void show(String typed) {
        List<PaletteEntry> entries = search.find(typed, actions, pages, texts);
        found.removeAll();
        for (PaletteEntry.Group group : PaletteEntry.Group.values()) {
            List<PaletteEntry> some =
                    entries.stream().filter(entry -> entry.group() == group).toList();
            if (!some.isEmpty()) {
                found.add(new H3(texts.get("shared.palette." + group.name())), list(some));
            }
        }
        String count = texts.get("shared.palette.found", entries.size());
        if (entries.isEmpty()) {
            found.add(new Paragraph(count));
        }
        announcement.setText(typed.isBlank() ? "" : count);
    }

    private UnorderedList list(List<PaletteEntry> entries) {
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(entry.action() == null ? link(entry) : button(entry))));
        return list;
    }

    private Component link(PaletteEntry entry) {
        Anchor link = new Anchor(entry.address(), new Span(entry.label()), detail(entry));
        link.addClassName("jw-paletteentry");
        link.getElement().addEventListener("click", click -> close());
        return link;
    }

    private Component button(PaletteEntry entry) {
        NativeButton button = new NativeButton();
        button.add(new Span(entry.label()), detail(entry));
        button.addClassName("jw-paletteentry");
        button.addClickListener(click -> {
            close();
            entry.action().run();
        });
        return button;
    }

    private static Span detail(PaletteEntry entry) {
        Span detail = new Span(entry.detail());
        detail.addClassName("jw-soft");
        return detail;
    }
}
