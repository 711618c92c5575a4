package org.jobwright.domain.jobs.revisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.law.RuleConfidence;
import org.jobwright.domain.jobs.law.RuleSeverity;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.jobs.wording.Severity;
import org.junit.jupiter.api.Test;

/** What a revision of a law or of an entry of the lexicons changed. */
class DocumentChangeTest {

    private static final PostingRule RULE = RuleBook.shipped()
            .rules()
            .filter(rule -> rule.employerThreshold() != null)
            .findFirst()
            .orElseThrow();

    private static final LexiconEntry ENTRY = Lexicons.shippedEntries().stream()
            .filter(entry -> entry.id().equals("en-mlm"))
            .findFirst()
            .orElseThrow();

    @Test
    void ofAListOnlyWhatWentAndCameIsNamed() {
        List<String> phrases = ENTRY.phrases().subList(1, ENTRY.phrases().size());
        LexiconEntry changed = ENTRY.withWords(
                ENTRY.severity(), phrases, ENTRY.with(), ENTRY.without(), ENTRY.found(), List.of("Nothing of it."));

        List<DocumentChange> changes = DocumentChange.between(ENTRY, changed);

        assertEquals(
                List.of("phrases", "fine"),
                changes.stream().map(DocumentChange::field).toList());
        assertEquals(List.of(ENTRY.phrases().getFirst()), changes.getFirst().before());
        assertEquals(List.of(), changes.getFirst().after());
        assertEquals(ENTRY.fine(), changes.getLast().before());
    }

    @Test
    void aPartOfAPartHasAPath() {
        PostingRule changed = RULE.readIn(
                        RULE.source(), RULE.asOf(), new PostingRule.Threshold(499, null, ""), RULE.requires())
                .with(RuleSeverity.INFO, RULE.effectiveFrom(), RULE.effectiveTo(), RULE.enforcedFrom());

        DocumentChange count = DocumentChange.between(RULE, changed).stream()
                .filter(change -> change.field().equals("employerThreshold.count"))
                .findFirst()
                .orElseThrow();

        assertEquals(List.of("499"), count.after());
        assertTrue(changed.isEditOf(RULE));
    }

    @Test
    void aSwitchIsOneChangeAndTheSameIsNone() {
        assertEquals(
                List.of(new DocumentChange("enabled", List.of("true"), List.of("false"))),
                DocumentChange.between(RULE.switchedTo(true), RULE.switchedTo(false)));
        assertEquals(List.of(), DocumentChange.between(ENTRY, ENTRY));
    }

    @Test
    void whatOnlyAReleaseDecidesIsNoEdit() {
        PostingRule sure = new PostingRule(
                RULE.id(),
                RULE.jurisdiction(),
                RULE.kind(),
                "Another name",
                RULE.citation(),
                RULE.source(),
                RULE.asOf(),
                RULE.effectiveFrom(),
                RULE.effectiveTo(),
                RULE.enforcedFrom(),
                RULE.employerThreshold(),
                RULE.appliesWhen(),
                RULE.requires(),
                RULE.severity(),
                RULE.penalty(),
                RULE.exempt(),
                RULE.note(),
                RULE.verify(),
                RuleConfidence.SOURCE_SEEN,
                RULE.enabled());

        assertFalse(sure.isEditOf(RULE));
        assertFalse(ENTRY.switchedTo(ENTRY.off()).isEditOf(ENTRY));
        assertTrue(ENTRY.withWords(
                        Severity.FLAG, ENTRY.phrases(), ENTRY.with(), ENTRY.without(), ENTRY.found(), ENTRY.fine())
                .isEditOf(ENTRY));
    }
}
