/** What happened to an application. */
package org.jobwright.web.applications.activity;
