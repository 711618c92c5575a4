/** The inbox of both sides, and the candidate's page of messages. */
package org.jobwright.web.messages;
