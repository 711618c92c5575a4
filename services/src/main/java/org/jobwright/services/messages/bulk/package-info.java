/** One text to several candidates: filled for each, one message in each conversation. */
package org.jobwright.services.messages.bulk;
