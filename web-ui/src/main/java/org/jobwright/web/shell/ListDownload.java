package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Anchor;
import org.jobwright.web.shared.text.Texts;

/** Downloads a list as it is shown. */
public class ListDownload extends Anchor {

    public ListDownload(String address, Texts texts) {
        super(address, texts.get("shared.download-list"));
        setRouterIgnore(true);
        addClassName("jw-linkbutton");
    }

    /** The same below its list. */
    public ListDownload below() {
        addClassName("jw-below");
        return this;
    }
}
