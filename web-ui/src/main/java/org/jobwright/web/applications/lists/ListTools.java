package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Set;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.frame.MenuButton;

/** Takes a list along as it is shown: as a file, or on paper. */
class ListTools extends Div {

    private final ProofService proofs;
    private final SerializableSupplier<String> file;
    private final SerializableRunnable print;
    private int count;

    /** @param file the address of the file */
    ListTools(
            PipelineLabels words, ProofService proofs, SerializableSupplier<String> file, SerializableRunnable print) {
        this.proofs = proofs;
        this.file = file;
        this.print = print;
        addClassNames("jw-actions", "jw-push");
        Button download = new Button(words.text("shared.download-list"), click -> download());
        download.addThemeVariants(ButtonVariant.TERTIARY);
        Button paper = new Button(words.text("shared.print"), click -> print());
        paper.addThemeVariants(ButtonVariant.TERTIARY);
        add(download, paper);
    }

    /** Offers a choice of columns, before the rest. */
    void offer(
            Set<ApplicantColumn> columns,
            PipelineLabels words,
            SerializableBiConsumer<ApplicantColumn, Boolean> chosen) {
        MenuButton menu = new MenuButton(words.text("applications.pipeline.columns"));
        for (ApplicantColumn column : ApplicantColumn.values()) {
            boolean shown = columns.contains(column);
            menu.addChoice(column.header(words), shown, () -> chosen.accept(column, !shown));
        }
        menu.addClassName("jw-columns");
        addComponentAsFirst(menu);
    }

    /** How many people the list has now. */
    void show(int people) {
        count = people;
        setVisible(people > 0);
    }

    /** Readers who first have to prove who they are come back to this page, and not to a file. */
    private void download() {
        proveIfMany();
        UI.getCurrent().getPage().open(file.get(), "_self");
    }

    private void print() {
        proveIfMany();
        print.run();
    }

    private void proveIfMany() {
        if (count > ListExports.FEW) {
            proofs.require();
        }
    }
}
