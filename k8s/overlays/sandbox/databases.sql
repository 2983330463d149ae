-- Run once, by the image of PostgreSQL, when its folder is empty: a database and a role for each service, and nobody enters
-- another's. The passwords are those of the secrets that the services read.
\getenv order_password ORDER_SERVICE_PASSWORD
\getenv payment_password PAYMENT_SERVICE_PASSWORD
\getenv dispute_password DISPUTE_SERVICE_PASSWORD
\getenv limit_password LIMIT_SERVICE_PASSWORD

CREATE ROLE order_service LOGIN PASSWORD :'order_password';
CREATE ROLE payment_service LOGIN PASSWORD :'payment_password';
CREATE ROLE dispute_service LOGIN PASSWORD :'dispute_password';
CREATE ROLE limit_service LOGIN PASSWORD :'limit_password';

CREATE DATABASE order_service OWNER order_service;
CREATE DATABASE payment_service OWNER payment_service;
CREATE DATABASE dispute_service OWNER dispute_service;
CREATE DATABASE limit_service OWNER limit_service;

REVOKE CONNECT, TEMPORARY ON DATABASE order_service, payment_service, dispute_service, limit_service FROM PUBLIC;
