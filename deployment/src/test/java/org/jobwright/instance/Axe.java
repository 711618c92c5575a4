package org.jobwright.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks the current state of a page with axe: WCAG 2.2 AA and good practice. */
public final class Axe {
    private static final String SCRIPT = script();
    private static final String FINDINGS = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'],
              });
              // A cell of a table takes the keyboard; what is clicked in it is its link.
              const isCell = node => /^<td [^>]*role="gridcell"/.test(node.html);
              // Of text below the fold of a dialog axe takes the dimmed page as its ground; pages have the same colours.
              const isInDialog = node => document.querySelector(node.target[0])?.closest('vaadin-dialog[opened]');
              const falls = { 'target-size': isCell, 'color-contrast': isInDialog };
              return found.violations
                .map(rule => ({ id: rule.id, nodes: rule.nodes.filter(node => !falls[rule.id]?.(node)) }))
                .filter(rule => rule.nodes.length > 0)
                .map(rule => rule.id + ': ' + rule.nodes[0].html.slice(0, 200) + ' ' + rule.nodes[0].failureSummary);
            }""";
    /**
     * Nothing is on its way from the server of a workspace. A half-faded dialog or menu has half the contrast; animations
     * may run inside any component.
     */
    private static final String RESTS = """
            () => {
              if (location.pathname.startsWith('/app') && !document.querySelector('#main')) {
                return false;
              }
              if (Object.values(window.Vaadin?.Flow?.clients ?? {}).some(client => client.isActive?.())) {
                return false;
              }
              const moving = root => [...root.getAnimations(),
                ...[...root.querySelectorAll('*')].filter(each => each.shadowRoot).flatMap(each => moving(each.shadowRoot))];
              return moving(document).every(
                one => one.timeline !== document.timeline // follows scrolling, not time
                  || one.effect.getTiming().iterations === Infinity || one.playState !== 'running');
            }""";

    private Axe() {}

    /**
     * Fails with axe's findings on the current page.
     *
     * @param state what is shown, for the message
     */
    public static void findsNothing(Page page, String state) {
        page.waitForLoadState();
        page.waitForFunction(RESTS);
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        assertEquals(List.of(), page.evaluate(FINDINGS), state);
    }

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
