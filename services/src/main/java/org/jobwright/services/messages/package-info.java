/** What employer and candidate write to each other. Commands: {@code ConversationService}. */
package org.jobwright.services.messages;
