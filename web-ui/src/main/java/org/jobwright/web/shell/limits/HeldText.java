package org.jobwright.web.shell.limits;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.shared.security.SecurityLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much text the browser has put into the fields of one window. A text that is longer than its field accepts is cut
 * one character beyond the maximum: the field's rule still finds it too long and says so, while the browser shows what
 * was typed. All windows of a session together have a maximum; beyond it the oldest window ends.
 */
final class HeldText implements Serializable {

    /** All windows of a session together, in characters. */
    static final int MOST_IN_SESSION = 1_000_000;

    /** Anything else sent at once, such as an event or a choice in a list. */
    static final int MOST_OF_OTHER_CALLS = 20_000;

    /** Shorter texts are normal for every window. */
    private static final int WORTH_COUNTING = 200;

    /** Characters with the memory of one list or object once parsed: {@code [[[]]]}. */
    private static final int WEIGHT_IN_TREE = 30;

    private final Map<String, Integer> lengths = new HashMap<>();

    private HeldText() {}

    static HeldText of(UI window) {
        HeldText held = ComponentUtil.getData(window, HeldText.class);
        if (held == null) {
            held = new HeldText();
            ComponentUtil.setData(window, HeldText.class, held);
        }
        return held;
    }

    /** Shortens what is too long, and removes what cannot be shortened. */
    void bound(UI window, ArrayNode calls) {
        int next = 0;
        while (next < calls.size()) {
            JsonNode call = calls.get(next);
            boolean taken =
                    call instanceof ObjectNode setting && setsProperty(setting) ? take(window, setting) : isShort(call);
            if (taken) {
                next++;
            } else {
                SecurityLog.warn("limit.reached", "limit", "window-text");
                calls.remove(next);
            }
        }
    }

    private static boolean setsProperty(ObjectNode call) {
        return call.path("type").asString("").equals("mSync");
    }

    private boolean take(UI window, ObjectNode call) {
        return call.path("value").isString() ? takeText(window, call) : takeTree(window, call);
    }

    private static boolean isShort(JsonNode call) {
        return call.toString().length() <= MOST_OF_OTHER_CALLS;
    }

    /** A choice from a long list; the window keeps it as parsed. */
    private boolean takeTree(UI window, ObjectNode call) {
        int length = call.path("value").toString().length();
        return isShort(call) && hold(window, field(call), length < WORTH_COUNTING ? 0 : length * WEIGHT_IN_TREE);
    }

    private boolean takeText(UI window, ObjectNode call) {
        String text = call.path("value").asString();
        int most = longest(
                window, call.path("node").asInt(-1), call.path("property").asString(""));
        if (text.length() > most) {
            text = text.substring(0, most);
            call.put("value", text);
        }
        return hold(window, field(call), text.length());
    }

    private static String field(ObjectNode call) {
        return call.path("node").asInt(-1) + ":" + call.path("property").asString("");
    }

    /** One more than the maximum of the field, or of any field. */
    private static int longest(UI window, int node, String property) {
        return declared(window, node, property).orElse(RichText.MOST_TYPED) + 1;
    }

    private static Optional<Integer> declared(UI window, int id, String property) {
        StateNode node = window.getInternals().getStateTree().getNodeById(id);
        if (node == null || !property.equals("value") || !node.hasFeature(ElementPropertyMap.class)) {
            return Optional.empty();
        }
        Serializable declared = node.getFeature(ElementPropertyMap.class).getProperty("maxlength");
        return declared instanceof Number number && number.intValue() > 0
                ? Optional.of(Math.min(number.intValue(), RichText.MOST_TYPED))
                : Optional.empty();
    }

    private boolean hold(UI window, String field, int length) {
        if (length < WORTH_COUNTING) {
            lengths.remove(field);
            return true;
        }
        int before = lengths.getOrDefault(field, 0);
        List<UI> others = new ArrayList<>(WindowLimits.others(window));
        while (total(others) - before + length > MOST_IN_SESSION) {
            if (others.isEmpty()) {
                return false;
            }
            others.removeFirst().close();
        }
        lengths.put(field, length);
        return true;
    }

    private int total(List<UI> others) {
        return sum() + others.stream().mapToInt(other -> of(other).sum()).sum();
    }

    private int sum() {
        return lengths.values().stream().mapToInt(Integer::intValue).sum();
    }
}
