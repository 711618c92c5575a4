/** Notices inside the workspaces. Commands: {@code NoticeService}. */
package org.jobwright.services.notifications.notices;
