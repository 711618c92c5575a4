/** What happened to an application, as the employer sees it: one dated stream of many kinds. */
package org.jobwright.services.applications.activity;
