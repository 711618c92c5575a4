/** What of a conversation is kept elsewhere: a file, and the copy for a report. */
package org.jobwright.services.messages.copies;
