/**
 * Mail and notices as people read them: writes mails out in both languages, gives them to the mail server, shows
 * administrators the outgoing mail and everybody their notices.
 */
package org.jobwright.web.notifications;
