package org.jobwright.web.integrations.webhooks;

import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.web.shared.text.Texts;

/** A secret that was made just now, to be copied; it is never shown again. */
class SecretField extends TextField {

    SecretField(WebhookSecret secret, Texts texts) {
        super(texts.get("integrations.webhooks.secret"));
        setValue(secret.text());
        setHelperText(texts.get("integrations.webhooks.secret.hint"));
        setReadOnly(true);
        setAutoselect(true);
        setWidthFull();
    }
}
