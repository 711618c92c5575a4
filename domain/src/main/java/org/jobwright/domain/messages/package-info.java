/** What employer and candidate write to each other about an application: Conversation. */
package org.jobwright.domain.messages;
