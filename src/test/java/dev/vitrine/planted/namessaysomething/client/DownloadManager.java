package dev.vitrine.planted.namessaysomething.client;

class DownloadManager {}
