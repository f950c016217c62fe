package dev.vitrine.planted.viewmodelshavenoscenegraph.app.build;

class BuildViewModel {
    BuildView view;
}
