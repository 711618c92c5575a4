/** The pages on which owners name the addresses of webhooks, and see what was sent there. */
package org.jobwright.web.integrations.webhooks;
