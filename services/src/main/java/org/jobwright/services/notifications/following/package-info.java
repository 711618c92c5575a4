/** Who follows a posting or an application, and so hears of it. */
package org.jobwright.services.notifications.following;
