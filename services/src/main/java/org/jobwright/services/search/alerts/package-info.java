/** E-mails about new jobs for a saved search. Commands for anyone with the link of a mail: {@code AlertLinkService}. */
package org.jobwright.services.search.alerts;
