/** What the home page tells of this instance: how many hire, how they keep their word, and where the jobs are. */
package org.jobwright.services.insights.front;
