/** Which mails a person wants, and when. */
package org.jobwright.services.notifications.settings;
