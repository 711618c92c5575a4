/**
 * Mail and notices as people read them: writes mails in both languages, passes them to the mail server, and shows
 * administrators the outgoing mail and everyone their notices.
 */
package org.jobwright.web.notifications;
